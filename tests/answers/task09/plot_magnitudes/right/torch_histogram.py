def plot_magnitudes(known, known_unknown, unknown_unknown):
    groups = {"known": known, "known unknown": known_unknown, "unknown unknown": unknown_unknown}
    edges = np.linspace(0, max(float(g.max()) for g in groups.values()), 25)
    figure, axes = plt.subplots()
    e = torch.tensor(edges, dtype=torch.float32) * 1.0001
    for name, g in groups.items():
        counts = torch.histogram(g, bins=e).hist
        axes.stairs(counts, e, label=name)
    axes.set(xlabel='m', ylabel='n')
    axes.legend()
    return axes
