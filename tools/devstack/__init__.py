"""A real PostgreSQL and a real Redis or Valkey for this checkout, without Docker and without root.

What the environment gives (DATABASE_URL, REDIS_URL) is used; else what the machine has
installed; else what the wheels bring. For development, the demo and tests: never production.
"""
