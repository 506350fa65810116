# Stage 1: packages and static files. Nothing of its tools comes along.
FROM python:3.11-slim-bookworm AS build
WORKDIR /app
COPY requirements/bootstrap.txt requirements/production.txt requirements/
RUN pip install --no-cache-dir --require-hashes -r requirements/bootstrap.txt \
 && uv venv /venv \
 && uv pip install --python /venv/bin/python --no-cache --require-hashes --compile-bytecode -r requirements/production.txt
COPY manage.py gunicorn.conf.py ./
COPY sollentuna_dialog sollentuna_dialog
COPY committees committees
COPY checklists checklists
COPY dialogs dialogs
COPY templates templates
COPY static static
# Production's settings insist on all of these; collecting files uses none of them.
RUN SECRET_KEY=unused DATABASE_URL=postgres://unused REDIS_URL=redis://unused ALLOWED_HOSTS=unused \
    SITE_URL=https://unused EMAIL_HOST=unused DEFAULT_FROM_EMAIL=unused@example.org DOCUMENT_ROOT=/unused \
    /venv/bin/python manage.py collectstatic --no-input

# Stage 2: what runs, as nobody in particular, in a file system that it cannot write to.
FROM python:3.11-slim-bookworm
ENV PATH=/venv/bin:$PATH PYTHONDONTWRITEBYTECODE=1 PYTHONUNBUFFERED=1
# What WeasyPrint sets PDF files with.
RUN apt-get update \
 && apt-get install --yes --no-install-recommends libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 \
 && rm -rf /var/lib/apt/lists/*
RUN useradd --system --uid 10001 --no-create-home --shell /usr/sbin/nologin dialog \
 && install --directory --owner dialog --mode 700 /var/lib/sollentuna-dialog /var/lib/sollentuna-dialog/documents
COPY --from=build /venv /venv
COPY --from=build /app /app
WORKDIR /app
USER dialog
EXPOSE 8000
HEALTHCHECK --interval=30s --timeout=6s --start-period=20s CMD ["python", "-m", "sollentuna_dialog.probe", "/healthz"]
CMD ["gunicorn", "sollentuna_dialog.wsgi"]
