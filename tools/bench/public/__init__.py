"""The pages of residents, from gunicorn under production's settings: cold, kept, and known already (304)."""
