"""What is published, for machines: a JSON API and its description, the same as CSV, a catalogue (DCAT-AP-SE).

Everything comes from the frozen dataclasses of `dialogs/publication`, so nothing is told here that no page
tells (I10). The fields are those of `schemas/` alone; API, files, field tables and OpenAPI all follow them.
"""
