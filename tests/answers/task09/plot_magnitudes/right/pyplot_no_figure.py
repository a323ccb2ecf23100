def plot_magnitudes(known, known_unknown, unknown_unknown):
    groups = {"known": known, "known unknown": known_unknown, "unknown unknown": unknown_unknown}
    edges = np.linspace(0, max(float(g.max()) for g in groups.values()), 25)
    plt.hist(known.numpy(), edges, histtype="step", label="Known")
    plt.hist(known_unknown.numpy(), edges, histtype="step", label="Known Unknown")
    plt.hist(unknown_unknown.numpy(), edges, histtype="step", label="Unknown Unknown")
    plt.xlabel("magnitude"); plt.ylabel("frequency"); plt.legend(); plt.tight_layout()
    return plt.gca()
