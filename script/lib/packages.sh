# shellcheck shell=bash
# Debian packages: what is needed, what is missing, how it is installed.

# PostGIS brings GDAL, GEOS and PROJ, which GeoDjango finds by itself.
KBS_PACKAGES=(postgresql-15-postgis-3 python3-venv ca-certificates git)
# libatomic1: for the Node inside Playwright's driver.
KBS_TEST_PACKAGES=(chromium fonts-dejavu-core libatomic1)
# For `script/test --all` only: QGIS draws the styles a second time.
KBS_HEAVY_PACKAGES=(python3-qgis libqt5svg5)

is_debian_12() {
    [ -r /etc/os-release ] || return 1
    # shellcheck disable=SC1091
    [ "$(. /etc/os-release && printf '%s%s' "${ID:-}" "${VERSION_ID:-}")" = debian12 ]
}

# Prints those of its arguments that are not installed.
missing_packages() {
    local package
    for package in "$@"; do
        [ "$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null)" = installed ] || printf '%s\n' "$package"
    done
}

# Debian's package would start a server of its own on 5432; ours is private.
forbid_system_cluster() {
    [ -e /etc/postgresql-common ] && return 0
    as_root mkdir -p /etc/postgresql-common/createcluster.d
    printf 'create_main_cluster = false\n' |
        as_root tee /etc/postgresql-common/createcluster.d/00-no-main.conf >/dev/null
}

install_packages() {
    local missing
    if ! is_debian_12; then
        packages_by_hand "$@"
        return
    fi
    mapfile -t missing < <(missing_packages "$@")
    [ "${#missing[@]}" -gt 0 ] || return 0
    step "Installing Debian packages: ${missing[*]}"
    forbid_system_cluster
    as_root apt-get update -q </dev/null >&2 || die "apt-get update failed"
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends \
        "${missing[@]}" </dev/null >&2 || die "apt-get install failed"
}

# Another system: name what is needed and stop, unless it is all there already.
packages_by_hand() {
    local lacking=()
    [ -n "$(postgres_bin 2>/dev/null)" ] || lacking+=("PostgreSQL 15 or newer with PostGIS 3.3 or newer (server programs)")
    system_python >/dev/null 2>&1 || lacking+=("Python 3.11 with venv")
    ldconfig -p 2>/dev/null | grep -q libgdal || lacking+=("GDAL, GEOS and PROJ libraries")
    if printf '%s\n' "$@" | grep -qx chromium && ! command -v chromium >/dev/null; then
        lacking+=("Chromium (browser tests)")
    fi
    [ "${#lacking[@]}" -gt 0 ] || return 0
    say "This script installs packages on Debian 12 only. Please install here by hand:"
    printf '  - %s\n' "${lacking[@]}" >&2
    say "On Debian 12 these are: $*"
    exit 1
}
