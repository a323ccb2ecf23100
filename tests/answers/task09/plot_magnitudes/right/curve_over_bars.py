def plot_magnitudes(known, known_unknown, unknown_unknown):
    _, ax = plt.subplots()
    names = ["known", "known unknown", "unknown unknown"]
    groups = [g.numpy() for g in (known, known_unknown, unknown_unknown)]
    edges = np.linspace(0, max(g.max() for g in groups), 26)
    grid = np.linspace(0, edges[-1], 100)
    for i, (g, name) in enumerate(zip(groups, names)):
        ax.hist(g, edges, density=True, alpha=.4, label=name, color=f"C{i}")
        ax.plot(grid, np.exp(-0.5 * ((grid[:, None] - g) / .5) ** 2).sum(1) / len(g) / .5 / np.sqrt(2 * np.pi), color=f"C{i}")
    ax.set_xlabel("magnitude")
    ax.set_ylabel("samples")
    ax.legend()
    return ax
