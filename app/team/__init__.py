"""Where a team meets: what to send and to take, and the PostgreSQL server between the machines."""
