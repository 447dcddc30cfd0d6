"""L2: what a playbook, an overlay, a workspace and a store may say."""
