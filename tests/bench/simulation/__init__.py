"""A market of simulated freelancers to judge the advice in, with the bars it has to clear."""
