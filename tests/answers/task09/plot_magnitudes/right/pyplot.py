def plot_magnitudes(known, known_unknown, unknown_unknown):
    groups = {"known": known, "known unknown": known_unknown, "unknown unknown": unknown_unknown}
    edges = np.linspace(0, max(float(g.max()) for g in groups.values()), 25)
    plt.figure()
    for name, g in groups.items():
        plt.hist(g, bins=edges, label=name, alpha=.5)
    plt.xlabel("magnitude"); plt.ylabel("frequency"); plt.legend()
    return plt.gca()
