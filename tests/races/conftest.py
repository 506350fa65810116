from tests.dialogs.views.conftest import desk  # noqa: F401 - a fixture
