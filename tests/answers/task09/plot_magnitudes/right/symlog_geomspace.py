def plot_magnitudes(known, known_unknown, unknown_unknown):
    _, ax = plt.subplots()
    edges = np.geomspace(0.01, torch.cat([known, known_unknown, unknown_unknown]).max().item() * 1.001, 40)
    edges[0] = 0
    for g, l in zip((known, known_unknown, unknown_unknown), ("known", "known unknown", "unknown unknown")):
        ax.hist(g.numpy(), edges, label=l, alpha=.5, density=True)
    ax.set_yscale("symlog")
    ax.set_xlabel("magnitude"); ax.set_ylabel("density")
    ax.legend()
    return ax
