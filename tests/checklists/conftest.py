import pytest

from checklists.models import Checklist, Template


@pytest.fixture
def template(db: None) -> Template:
    """The municipality's own checklist, as shipped."""
    return Template.objects.get(version=1)


@pytest.fixture
def checklist(template: Template) -> Checklist:
    return Checklist.objects.start()


@pytest.fixture
def draft(template: Template) -> Template:
    return Template.objects.draft_next()
