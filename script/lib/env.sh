# shellcheck shell=bash
# The settings of this checkout as environment variables. Order: environment, .env, the private cluster's file.

# Export the KEY=value lines of a file that the environment does not hold yet.
export_settings() {
    local line key value
    [ -r "$1" ] || return 0
    while IFS= read -r line || [ -n "$line" ]; do
        line=${line#export }
        [[ $line =~ ^[A-Za-z_][A-Za-z0-9_]*= ]] || continue
        key=${line%%=*} value=${line#*=}
        case $value in
        \"*\" | \'*\') value=${value:1:-1} ;;
        *) value=${value%% #*} ;;
        esac
        [ -n "${!key+set}" ] || export "$key=$value"
    done <"$1"
}

# Makes the private cluster if there is none yet: the settings are its.
load_settings() {
    export_settings "$KBS_ROOT/.env"
    [ -n "${KBS_SECRET_KEY:-}" ] || grep -qsE '^(export )?KBS_SECRET_KEY=.' "$KBS_ROOT/.env" || ensure_secret_key
    if external_database; then
        export_settings <(grep '^KBS_SECRET_KEY=' "$KBS_ENV_FILE" || true)
    else
        cluster_is_made || "$KBS_ROOT/script/db" init
        export_settings "$KBS_ENV_FILE"
    fi
    export KBS_VAR_DIR=${KBS_VAR_DIR:-$KBS_FILES}
    mkdir -p "$KBS_VAR_DIR/static" "$KBS_VAR_DIR/media"
    # Commands started from here have it all; they need not read the file, which not every user may.
    export KBS_ENV_FILE=/dev/null
}

manage() { "$KBS_PYTHON" "$KBS_ROOT/manage.py" "$@"; }

# What tells one database from another: a stamp made with one says nothing of the other.
database_id() { printf '%s' "${KBS_DATABASE_OWNER_URL:-} ${DATABASE_URL:-}" | sha256sum | cut -c1-16; }

# The folder of the newest client programs, for a database of the operator's own or ours.
client_bin() {
    local program
    program=$(printf '%s\n' /usr/lib/postgresql/*/bin/pg_dump | sort -V | tail -n 1)
    [ -x "$program" ] || die "pg_dump is not installed (Debian: postgresql-client-15)"
    dirname "$program"
}

# Run a command with the database up; a private cluster that was down is stopped again.
with_database() {
    local code=0 started=
    if ! external_database && ! cluster_runs; then
        "$KBS_ROOT/script/db" start
        started=yes
    fi
    KBS_PG_BIN=$(client_bin) "$@" || code=$?
    [ -z "$started" ] || stop_cluster
    return "$code"
}
