"""Reading job posts: pages, panels, apply pages and tiles."""
