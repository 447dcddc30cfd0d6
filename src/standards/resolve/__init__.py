"""L3: playbook, overlays and store become one frozen Edition that knows where each value came from."""
