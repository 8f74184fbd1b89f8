"""The province's service: catalogue, registers, issuing, documents, verification."""
