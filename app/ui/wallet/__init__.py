"""The window of one wallet: its plans, what they bring, what is given once, the reward."""
