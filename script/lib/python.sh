# shellcheck shell=bash
# The virtual environment, from locked and hash-checked requirement files.

KBS_UV_VERSION=0.13.8
# uv trusts its own list of authorities unless told to use the system's.
export UV_SYSTEM_CERTS=1 UV_NO_PROGRESS=1 PIP_DISABLE_PIP_VERSION_CHECK=1

# The distribution's Python 3.11: never one that a version manager put first on PATH.
system_python() {
    local candidate
    for candidate in /usr/bin/python3.11 /usr/bin/python3 python3.11; do
        if "$candidate" -c 'import sys, venv, ensurepip; sys.exit(sys.version_info[:2] != (3, 11))' 2>/dev/null; then
            command -v "$candidate"
            return 0
        fi
    done
    return 1
}

make_venv() {
    [ -x "$KBS_PYTHON" ] && "$KBS_PYTHON" -c '' 2>/dev/null && return 0
    local python
    python=$(system_python) || die "Python 3.11 with venv is needed (Debian: python3-venv)"
    step "Making the virtual environment"
    "$python" -m venv --clear "$KBS_VENV" >&2
    rm -f "$KBS_STATE/stamps/requirements" "$KBS_STATE/stamps/packages"
}

# uv lives in a small environment of its own, so that syncing cannot remove it.
uv_path() {
    local uv=$KBS_STATE/uv/bin/uv
    if ! { [ -x "$uv" ] && [ "$("$uv" --version 2>/dev/null | cut -d' ' -f2)" = "$KBS_UV_VERSION" ]; }; then
        "$(system_python)" -m venv --clear "$KBS_STATE/uv" >&2 &&
            "$KBS_STATE/uv/bin/pip" install -q --only-binary :all: --require-hashes --no-deps \
                -r "$KBS_ROOT/requirements/uv.txt" >&2 || return 1
    fi
    printf '%s\n' "$uv"
}

# install_requirements base|dev
install_requirements() {
    local kind=$1 stamp uv locks=()
    # An environment that has the development packages keeps them: others may be at work in it.
    if [ "$kind" = dev ]; then
        set_stamp packages dev
    elif stamp_is packages dev || "$KBS_PYTHON" -c 'import pytest' 2>/dev/null; then
        kind=dev
    fi
    locks=("$KBS_ROOT/requirements/$kind.txt")
    # Syncing removes what no lock names: the extra stays where somebody has installed it.
    "$KBS_PYTHON" -c 'import django_auth_ldap' 2>/dev/null && locks+=("$KBS_ROOT/requirements/ldap.txt")
    stamp=$(hash_of "${locks[@]}" "$("$KBS_PYTHON" --version)")
    stamp_is requirements "$stamp" && return 0
    step "Installing Python packages (requirements/$kind.txt)"
    if uv=$(uv_path); then
        VIRTUAL_ENV=$KBS_VENV "$uv" pip sync --quiet --require-hashes --compile-bytecode "${locks[@]}" >&2 ||
            die "the Python packages could not be installed"
    else
        say "uv is not to be had; using pip, which takes longer"
        "$KBS_PYTHON" -m pip install -q --require-hashes --no-deps --only-binary :all: -r "${locks[0]}" >&2 ||
            die "the Python packages could not be installed"
    fi
    set_stamp requirements "$stamp"
}
