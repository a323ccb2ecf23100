def plot_magnitudes(known, known_unknown, unknown_unknown):
    figure, axes = plt.subplots()
    largest = max(group.max().item() for group in (known, known_unknown, unknown_unknown))
    edges = np.linspace(0, largest, 31)
    axes.hist(known, bins=edges, alpha=0.5, label="known")
    axes.hist(known_unknown, bins=edges, alpha=0.5, label="known unknown")
    axes.hist(unknown_unknown, bins=edges, alpha=0.5, label="unknown unknown")
    for g, c in zip((known, known_unknown, unknown_unknown), ('C0', 'C1', 'C2')):
        axes.hist(g, bins=edges, histtype='step', color=c)
    axes.set_xlabel("feature magnitude")
    axes.set_ylabel("count")
    axes.legend()
    return axes
