# shellcheck shell=bash
# What every script shares: where the checkout is, how to speak, how to stop, stamps.

KBS_ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd -P)
KBS_STATE=${KBS_STATE:-$KBS_ROOT/.kbs}
KBS_VENV=$KBS_ROOT/.venv
KBS_PYTHON=$KBS_VENV/bin/python
# Ten hex digits that tell this checkout from others on the machine.
KBS_CHECKOUT_ID=$(printf '%s' "$KBS_ROOT" | sha256sum | cut -c1-10)

# GDAL and PROJ of Debian and of the wheels each find their own data; these variables would mix them up.
unset PROJ_DATA PROJ_LIB GDAL_DATA GDAL_LIBRARY_PATH GEOS_LIBRARY_PATH
# The scripts call their own Python by path, whatever environment is active.
unset PYTHONPATH PYTHONHOME VIRTUAL_ENV
export LC_ALL=C.UTF-8

say() { printf '%s\n' "$*" >&2; }
step() { printf '\n==> %s\n' "$*" >&2; }
die() {
    printf 'error: %s\n' "$*" >&2
    exit 1
}
# The comment at the head of the running script.
usage() { sed -n '2,/^[^#]/{/^#/s/^# \{0,1\}//p}' "$0"; }
case ${1:-} in -h | --help) usage && exit 0 ;; esac
is_root() { [ "$(id -u)" = 0 ]; }

# Run as root: directly, or through sudo.
as_root() {
    if is_root; then
        "$@"
    elif command -v sudo >/dev/null; then
        sudo "$@"
    else
        die "this needs root and there is no sudo: $*"
    fi
}

# Run as another system user (only root can): as_user NAME COMMAND...
as_user() {
    local user=$1
    shift
    setpriv --reuid="$user" --regid="$(id -gn "$user")" --init-groups --inh-caps=-all --no-new-privs \
        env HOME=/tmp "$@"
}

make_state_folder() {
    mkdir -p "$KBS_STATE/stamps" "$KBS_STATE/log"
    chmod 700 "$KBS_STATE"
}

# A stamp is the hash of everything a step depends on: files, folders and plain words. Where they lie is no part of it.
hash_of() {
    local item
    for item in "$@"; do
        if [ -d "$item" ]; then
            (cd "$item" && find . \( -name node_modules -o -name __pycache__ -o -name dist \) -prune \
                -o -type f -print0 | sort -z | xargs -0 -r sha256sum)
        elif [ -f "$item" ]; then
            sha256sum <"$item"
        else
            printf '%s\n' "$item"
        fi
    done | sha256sum | cut -c1-64
}
stamp_is() { [ "$(cat "$KBS_STATE/stamps/$1" 2>/dev/null)" = "$2" ]; }
set_stamp() {
    make_state_folder
    printf '%s\n' "$2" >"$KBS_STATE/stamps/$1"
}
