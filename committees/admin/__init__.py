from django.contrib import admin
from django.contrib.auth import admin as auth_admin  # noqa: F401 - registers groups, which are then taken away
from django.contrib.auth.models import Group
from django.utils.translation import gettext_lazy as _

from committees.admin.bodies import CommitteeAdmin, OfficeAdmin
from committees.admin.meetings import MeetingAdmin
from committees.admin.memberships import MembershipAdmin
from committees.admin.people import PersonAdmin

__all__ = ["CommitteeAdmin", "MeetingAdmin", "MembershipAdmin", "OfficeAdmin", "PersonAdmin"]

admin.site.site_header = admin.site.site_title = _("Sollentuna Dialog: administration")
admin.site.index_title = _("People, bodies and reference data")
admin.site.site_url = "/arbete/"

# Rights come from memberships alone; a group would look as if it gave some.
admin.site.unregister(Group)
