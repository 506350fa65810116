from checklists.models.checklist import Checklist
from checklists.models.item import Item, StaleItemError, Status
from checklists.models.phase import Phase
from checklists.models.template import Template
from checklists.models.template_item import TemplateItem

__all__ = ["Checklist", "Item", "Phase", "StaleItemError", "Status", "Template", "TemplateItem"]
