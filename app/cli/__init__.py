"""Every use case without a window: `bidbook ...`, through the same workspace methods."""
