# shellcheck shell=bash
# The running processes of script/server: database, web, worker; every one is stopped by its own id.

started_database=
web_pid=
worker_pid=
app_user=()

start_database() {
    if external_database || cluster_runs; then return 0; fi
    started_database=yes
    step "Starting the database"
    "$KBS_ROOT/script/db" start 9>&-
}

# Something listens on this port of 127.0.0.1.
port_is_taken() { (exec 8<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

# PORT if it is given, else the first free one from 8000 on.
choose_port() {
    local port
    if [ -n "${PORT:-}" ]; then
        if ! [[ $PORT =~ ^[0-9]{1,5}$ ]] || [ "$PORT" -lt 1 ] || [ "$PORT" -gt 65535 ]; then
            die "PORT=$PORT is not a port (1-65535)"
        fi
        port_is_taken "$PORT" && die "port $PORT is taken by another program; choose another: PORT=8080 script/server"
        printf '%s\n' "$PORT"
        return 0
    fi
    for port in {8000..8019}; do
        if ! port_is_taken "$port"; then
            [ "$port" = 8000 ] || say "port 8000 is taken by another program; using $port"
            printf '%s\n' "$port"
            return 0
        fi
    done
    die "ports 8000-8019 are all taken; choose one: PORT=9000 script/server"
}

# As root the application runs as www-data, when that user can read the checkout; it can neither change the
# program nor read the passwords' files.
choose_app_user() {
    is_root || return 0
    if as_user www-data test -r "$KBS_ROOT/manage.py" -a -x "$KBS_PYTHON" 2>/dev/null; then
        app_user=(setpriv --reuid=www-data --regid=www-data --init-groups --inh-caps=-all --no-new-privs env HOME=/tmp)
        chown -R www-data: "$KBS_VAR_DIR"
    else
        say "note: user www-data cannot read this folder, so the application runs as root; put the checkout where everybody may enter (e.g. /srv) for a service"
    fi
}

# spawn NAME COMMAND...: a child without the owner's password, with its own log; sets $child.
spawn() {
    local name=$1
    shift
    (
        unset KBS_DATABASE_OWNER_URL
        exec 9>&- </dev/null >>"$KBS_STATE/log/$name$KBS_SUFFIX.log" 2>&1
        exec "${app_user[@]}" "$@"
    ) &
    child=$!
}

start_web() {
    local workers=${KBS_WEB_WORKERS:-$(clamp "$(nproc)" 1 4)} threads=${KBS_WEB_THREADS:-6}
    export KBS_WEB_WORKERS=$workers # each process allows its part of the limits
    # Threads stay: each keeps its database connection.
    spawn web "$KBS_VENV/bin/granian" --interface wsgi --host 127.0.0.1 --port "$1" --workers "$workers" \
        --blocking-threads "$threads" --blocking-threads-idle-timeout 600 --backlog 512 \
        --workers-kill-timeout 5 --respawn-failed-workers --log-level warning --working-dir "$KBS_ROOT" kbs.wsgi:application
    web_pid=$child
}

start_worker() {
    spawn worker "$KBS_PYTHON" "$KBS_ROOT/manage.py" kbs_worker --no-reload --no-startup-delay
    worker_pid=$child
}

# Prints the HTTP status of a path of our server, asked by a host name that is allowed.
http_status() {
    local status host=${KBS_ALLOWED_HOSTS:-}
    host=${host%%,*}
    host=${host#[.*]}
    exec 8<>"/dev/tcp/127.0.0.1/$1" || return 1
    printf 'GET %s HTTP/1.0\r\nHost: %s\r\nX-Forwarded-Proto: https\r\n\r\n' "$2" "${host:-127.0.0.1}" >&8
    read -r -t 10 _ status _ <&8 || status=0
    exec 8>&-
    printf '%s' "$status"
}

wait_until_ready() {
    local port=$1 tries=0
    until [ "$( (http_status "$port" /readyz) 2>/dev/null)" = 200 ]; do
        kill -0 "$web_pid" 2>/dev/null || die "the application server stopped: $(tail -n 20 "$KBS_STATE/log/web$KBS_SUFFIX.log")"
        tries=$((tries + 1))
        [ "$tries" -lt 300 ] || die "the application server does not get ready: see .kbs/log/web$KBS_SUFFIX.log"
        sleep 0.2
    done
}

# Stay until a child ends; that is never planned.
watch_children() {
    wait -n "$web_pid" "$worker_pid" || true
    if ! kill -0 "$web_pid" 2>/dev/null; then die "the application server stopped: see .kbs/log/web$KBS_SUFFIX.log"; fi
    die "the worker stopped: see .kbs/log/worker$KBS_SUFFIX.log"
}

# stop PID: ask, wait ten seconds, insist.
stop_process() {
    local pid=$1 tries=0
    [ -n "$pid" ] && kill -TERM "$pid" 2>/dev/null || return 0
    while kill -0 "$pid" 2>/dev/null && [ "$tries" -lt 100 ]; do
        sleep 0.1
        tries=$((tries + 1))
    done
    kill -KILL "$pid" 2>/dev/null || true
    wait "$pid" 2>/dev/null || true
}

finish() {
    trap '' INT TERM HUP
    trap - EXIT
    [ -z "$web_pid$worker_pid" ] || say "stopping"
    stop_process "$web_pid"
    stop_process "$worker_pid"
    if [ -n "$started_database" ]; then "$KBS_ROOT/script/db" stop 9>&- || true; fi
    rm -f "$KBS_STATE/server-$KBS_DB_INSTANCE.url"
    exit "$1"
}
