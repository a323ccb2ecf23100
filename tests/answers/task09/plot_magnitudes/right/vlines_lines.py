def plot_magnitudes(known, known_unknown, unknown_unknown):
    _, ax = plt.subplots()
    names = ["known", "known unknown", "unknown unknown"]
    groups = [g.numpy() for g in (known, known_unknown, unknown_unknown)]
    edges = np.linspace(0, max(g.max() for g in groups), 26)
    for i, (g, name) in enumerate(zip(groups, names)):
        ax.step(edges, np.append(0, np.histogram(g, edges)[0]), label=name)
        ax.vlines(g.mean(), 0, 3, color=f"C{i}", ls=":")
    ax.set_xlabel("magnitude")
    ax.set_ylabel("samples")
    ax.legend()
    return ax
