from tests.reminders.conftest import begun  # noqa: F401 - a fixture
