"""The passport's chip: access control, secure messaging, data groups, proof; and its simulated twin."""
