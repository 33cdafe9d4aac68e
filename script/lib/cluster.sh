# shellcheck shell=bash
# The private PostGIS cluster of this checkout: own folder, unix socket only, scram.
# An instance is one cluster: `main` for the server, `test` for tests; names that begin with `test` are throw-away.

KBS_DB_INSTANCE=${KBS_DB_INSTANCE:-main}
case $KBS_DB_INSTANCE in '' | *[!a-z0-9-]*) die "KBS_DB_INSTANCE: small letters, digits and - only" ;; esac
KBS_DB_PORT=5432 # only part of the socket's name: no TCP port is opened

if is_root; then
    # postgres refuses to run as root, and its user cannot enter a checkout below a closed home folder.
    KBS_HOME=${KBS_HOME:-/var/lib/kbs/$KBS_CHECKOUT_ID}
    db_os_user=postgres
else
    KBS_HOME=${KBS_HOME:-$KBS_STATE}
    db_os_user=
fi
KBS_DB_HOME=$KBS_HOME/db-$KBS_DB_INSTANCE
KBS_DB_DATA=$KBS_DB_HOME/data
KBS_DB_LOG=$KBS_DB_HOME/postgres.log
if [ "$KBS_DB_INSTANCE" = main ]; then KBS_SUFFIX=; else KBS_SUFFIX=-$KBS_DB_INSTANCE; fi
KBS_ENV_FILE=$KBS_STATE/env$KBS_SUFFIX
KBS_PGPASS=$KBS_STATE/pgpass$KBS_SUFFIX
KBS_FILES=$KBS_HOME/var$KBS_SUFFIX # uploads, imagery, exports
# A socket's path may have 107 bytes: a deep checkout keeps it in /tmp.
KBS_DB_RUN=$KBS_DB_HOME/run
if [ "${#KBS_DB_RUN}" -gt 88 ]; then KBS_DB_RUN=/tmp/kbs-$KBS_CHECKOUT_ID-$KBS_DB_INSTANCE; fi

# The folder of the newest PostgreSQL that has PostGIS; an existing cluster keeps its own version.
postgres_bin() {
    local version bin
    version=$(cat "$KBS_DB_DATA/PG_VERSION" 2>/dev/null || true)
    for bin in $(printf '%s\n' /usr/lib/postgresql/*/bin | sort -rV); do
        if [ -x "$bin/initdb" ] && { [ -z "$version" ] || [[ $bin == */$version/bin ]]; } &&
            [ -e "/usr/share/postgresql/$(basename "$(dirname "$bin")")/extension/postgis.control" ]; then
            printf '%s\n' "$bin"
            return 0
        fi
    done
    return 1
}

as_database_user() {
    if [ -n "$db_os_user" ]; then as_user "$db_os_user" "$@"; else "$@"; fi
}

# A database of the operator's own: a DATABASE_URL, in the environment or in .env, that is not one of our clusters.
external_database() {
    if [ -n "${DATABASE_URL:-}" ]; then
        ! grep -qsxF "DATABASE_URL=$DATABASE_URL" "$KBS_STATE"/env*
    else
        grep -qsE '^(export )?DATABASE_URL=.' "$KBS_ROOT/.env"
    fi
}

cluster_is_made() { [ -e "$KBS_DB_HOME/ready" ]; }
cluster_runs() {
    [ -e "$KBS_DB_DATA/postmaster.pid" ] || return 1
    as_database_user "$(postgres_bin)/pg_ctl" -D "$KBS_DB_DATA" status >/dev/null 2>&1
}

password() { od -An -N24 -tx1 /dev/urandom | tr -d ' \n'; }

# clamp VALUE LOW HIGH
clamp() { printf '%d' "$(($1 < $2 ? $2 : ($1 > $3 ? $3 : $1)))"; }

memory_mb() {
    local machine group
    machine=$(awk '/^MemTotal:/ {print int($2 / 1024)}' /proc/meminfo)
    group=$(cat /sys/fs/cgroup/memory.max 2>/dev/null || echo max)
    if [[ $group =~ ^[0-9]+$ ]] && [ "$((group / 1048576))" -lt "$machine" ]; then machine=$((group / 1048576)); fi
    printf '%d' "$machine"
}

# Settings after the machine. The cluster shares it with the application, hence modest shares.
cluster_settings() {
    local memory cores
    memory=$(memory_mb)
    cores=$(clamp "$(nproc)" 1 16)
    cat <<CONF
listen_addresses = ''
port = $KBS_DB_PORT
unix_socket_directories = '$KBS_DB_RUN'
max_connections = 100
shared_buffers = $(clamp $((memory / 8)) 128 2048)MB
effective_cache_size = $(clamp $((memory / 2)) 256 16384)MB
work_mem = $(clamp $((memory / 400)) 8 48)MB
maintenance_work_mem = $(clamp $((memory / 40)) 64 512)MB
max_worker_processes = $((cores + 6))
max_parallel_workers = $cores
max_parallel_workers_per_gather = $(clamp $((cores / 2)) 1 4)
max_parallel_maintenance_workers = $(clamp $((cores / 2)) 1 4)
wal_level = replica
max_wal_size = 2GB
wal_compression = on
checkpoint_timeout = 15min
random_page_cost = 1.1
effective_io_concurrency = 100
jit = off
shared_preload_libraries = 'pg_stat_statements'
password_encryption = scram-sha-256
log_min_duration_statement = 1000
log_line_prefix = '%m [%p] %u@%d '
logging_collector = off
timezone = 'UTC'
log_timezone = 'UTC'
CONF
    if [[ $KBS_DB_INSTANCE == test* ]]; then
        printf '%s\n' 'fsync = off' 'synchronous_commit = off' 'full_page_writes = off' \
            'shared_buffers = 256MB' 'max_wal_senders = 0' 'wal_level = minimal' 'log_min_duration_statement = 10000'
    fi
}

# The folder may lie in /tmp: take it only when it is ours.
make_run_folder() {
    local owner
    mkdir -p "$KBS_DB_RUN"
    if [ -n "$db_os_user" ]; then chown "$db_os_user:" "$KBS_DB_RUN"; fi
    owner=$(stat -c %U "$KBS_DB_RUN")
    if [ -L "$KBS_DB_RUN" ] || [ "$owner" != "${db_os_user:-$(id -un)}" ]; then
        die "$KBS_DB_RUN belongs to somebody else"
    fi
    # As root the application has a user of its own, who must reach the socket; scram asks everybody.
    if is_root; then chmod 755 "$KBS_DB_RUN"; else chmod 700 "$KBS_DB_RUN"; fi
}

init_cluster() {
    cluster_is_made && return 0
    local bin super owner login
    bin=$(postgres_bin) || die "PostgreSQL with PostGIS is not installed; script/setup installs it"
    step "Making the private database cluster ($KBS_DB_INSTANCE)"
    make_state_folder
    stop_cluster
    rm -rf "$KBS_DB_HOME"
    mkdir -p "$KBS_DB_DATA"
    chmod 700 "$KBS_DB_DATA"
    super=$(password) owner=$(password) login=$(password)
    : >"$KBS_DB_LOG"
    (umask 077 && printf '%s\n' "$super" >"$KBS_DB_HOME/password")
    if [ -n "$db_os_user" ]; then
        chmod 711 "$KBS_HOME" "$KBS_DB_HOME"
        chown -R "$db_os_user:" "$KBS_DB_HOME"
    fi
    make_run_folder
    as_database_user "$bin/initdb" -D "$KBS_DB_DATA" -U kbs_super --pwfile="$KBS_DB_HOME/password" \
        --auth-local=scram-sha-256 --auth-host=scram-sha-256 -E UTF8 --locale-provider=libc \
        --lc-collate=C --lc-ctype=C.UTF-8 --lc-messages=C.UTF-8 --data-checksums --no-sync \
        >"$KBS_STATE/log/initdb$KBS_SUFFIX.log" 2>&1 || die "initdb failed: see .kbs/log/initdb$KBS_SUFFIX.log"
    rm -f "$KBS_DB_HOME/password"
    cluster_settings >>"$KBS_DB_DATA/postgresql.conf"
    write_secrets "$super" "$owner" "$login"
    start_cluster
    KBS_OWNER_PASSWORD=$owner KBS_LOGIN_PASSWORD=$login client_psql kbs_super postgres -q -v ON_ERROR_STOP=1 \
        -f "$KBS_ROOT/script/sql/external-setup.sql" >"$KBS_STATE/log/setup-sql$KBS_SUFFIX.log" 2>&1 ||
        die "the roles and databases could not be made: see .kbs/log/setup-sql$KBS_SUFFIX.log"
    as_database_user touch "$KBS_DB_HOME/ready"
}

# Passwords rest in two files that only the owner of the checkout reads. A path instead of a host in the address
# is a socket: postgis://role:password@//folder/of/the/socket/database.
write_secrets() {
    local folder
    folder=$(sed 's/%/%25/g; s/+/%2B/g; s/?/%3F/g; s/#/%23/g; s/ /%20/g' <<<"$KBS_DB_RUN")
    (
        umask 077
        printf '*:*:*:kbs_super:%s\n*:*:*:kbs_owner:%s\n*:*:*:kbs_login:%s\n' "$1" "$2" "$3" >"$KBS_PGPASS"
        cat >"$KBS_ENV_FILE" <<ENV
DATABASE_URL=postgis://kbs_login:$3@/$folder/kbs
KBS_DATABASE_OWNER_URL=postgis://kbs_owner:$2@/$folder/kbs
KBS_VAR_DIR=$KBS_FILES
ENV
    )
    mkdir -p "$KBS_FILES/static" "$KBS_FILES/media"
    ensure_secret_key
}

# Django signs sessions with it; made once, kept beside the database's settings.
ensure_secret_key() {
    make_state_folder
    grep -qs '^KBS_SECRET_KEY=' "$KBS_ENV_FILE" && return 0
    (umask 077 && printf 'KBS_SECRET_KEY=%s\n' "$(password)$(password)" >>"$KBS_ENV_FILE")
}

server_starts() {
    # The log and the lock of this script must not stay open in the server.
    as_database_user "$(postgres_bin)/pg_ctl" -D "$KBS_DB_DATA" -l "$KBS_DB_LOG" -w -t 120 start \
        </dev/null >/dev/null 2>&1 9>&-
}

# The passwords lie in the checkout, the data of a cluster of root's outside: a new checkout at the same place has lost them.
secrets_are_lost() { cluster_is_made && ! grep -qs '^DATABASE_URL=' "$KBS_ENV_FILE"; }

# A throw-away cluster runs without fsync: one that was killed may be beyond repair, and nothing in it is missed.
make_anew() {
    [[ $KBS_DB_INSTANCE == test* ]] && cluster_is_made || return 1
    step "The cluster $KBS_DB_INSTANCE cannot be used any more; making it anew"
    stop_cluster
    rm -rf "$KBS_DB_HOME"
    init_cluster
}

start_cluster() {
    if secrets_are_lost; then
        make_anew || die "$KBS_ENV_FILE is missing the settings of the cluster in $KBS_DB_HOME: bring the file back, or script/db destroy --yes"
    fi
    cluster_runs && return 0
    make_run_folder
    server_starts || make_anew || die "the database did not start: see $KBS_DB_LOG"
}

stop_cluster() {
    cluster_runs || return 0
    as_database_user "$(postgres_bin)/pg_ctl" -D "$KBS_DB_DATA" -m fast -w -t 120 stop >/dev/null
}

# client_psql ROLE DATABASE [arguments]
client_psql() {
    local role=$1 database=$2
    shift 2
    env -u PGHOST -u PGPORT -u PGUSER -u PGDATABASE -u PGPASSWORD -u PGSERVICE PGPASSFILE="$KBS_PGPASS" \
        "$(postgres_bin)/psql" -X -h "$KBS_DB_RUN" -p "$KBS_DB_PORT" -U "$role" -d "$database" "$@"
}
