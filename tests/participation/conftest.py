from tests.letters.conftest import begun  # noqa: F401 - a fixture
