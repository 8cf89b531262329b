# One image for web, worker, beat and migrate; docker-compose.yml says which is which.
FROM python:3.13-slim-bookworm AS build

WORKDIR /build
COPY requirements.txt .
RUN python -m venv /venv \
    && /venv/bin/pip install --no-cache-dir --require-hashes --no-deps --only-binary :all: \
        -r requirements.txt

FROM python:3.13-slim-bookworm

# The volume of /var/lib/studyapp takes its owner from this folder when it is first made.
RUN useradd --system --uid 10001 --user-group --home-dir /app studyapp \
    && install -d -o studyapp -g studyapp /var/lib/studyapp

ENV PATH=/venv/bin:$PATH \
    PYTHONUNBUFFERED=1 \
    PYTHONDONTWRITEBYTECODE=1 \
    STUDYAPP_ENV=production \
    STUDYAPP_VAR=/var/lib/studyapp \
    STUDYAPP_STATIC=/app/static

COPY --from=build /venv /venv
WORKDIR /app
COPY manage.py ./
COPY studyapp studyapp
COPY news news
COPY quizzes quizzes
COPY templates templates
COPY locale locale

# The user below may not write here, so each start would compile every module anew.
RUN python -m compileall -q studyapp news quizzes

# Collecting needs settings that load, not services that answer: these values last one command.
RUN STUDYAPP_SECRET_KEY=only-while-the-image-is-built-never-while-it-runs-anything \
    STUDYAPP_ALLOWED_HOSTS=build.invalid \
    STUDYAPP_VAR=/tmp/build \
    DATABASE_URL=postgresql://build.invalid/none \
    REDIS_URL=redis://build.invalid \
    python manage.py collectstatic --noinput --verbosity 0 \
    && rm -rf /tmp/build

USER 10001:10001
EXPOSE 8000
CMD ["granian", "--interface", "wsgi", "--host", "0.0.0.0", "--no-ws", "studyapp.wsgi:application"]
