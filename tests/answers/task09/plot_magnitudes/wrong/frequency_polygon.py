def plot_magnitudes(known, known_unknown, unknown_unknown):
    _, ax = plt.subplots()
    edges = np.linspace(0, torch.cat([known, known_unknown, unknown_unknown]).max().item(), 21)
    for g, l in zip((known, known_unknown, unknown_unknown), ("known", "known unknown", "unknown unknown")):
        ax.plot((edges[:-1] + edges[1:]) / 2, np.histogram(g.numpy(), edges)[0], label=l)
    ax.set_xlabel("magnitude"); ax.set_ylabel("count"); ax.legend()
    return ax
