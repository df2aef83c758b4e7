"""Which jobs are worth their Connects: features, funnel, decisions, explanations."""
