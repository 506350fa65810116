from tests.dialogs.views.conftest import desk  # noqa: F401 - fixtures
from tests.reminders.conftest import begun  # noqa: F401
