"""The paper: from register data to a typeset, sealed and signed PDF/A."""
