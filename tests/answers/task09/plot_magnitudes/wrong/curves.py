def plot_magnitudes(known, known_unknown, unknown_unknown):
    groups = {"known": known, "known unknown": known_unknown, "unknown unknown": unknown_unknown}
    edges = np.linspace(0, max(float(g.max()) for g in groups.values()), 25)
    axes = plots.magnitude_curves(known, known_unknown, unknown_unknown)
    return axes
