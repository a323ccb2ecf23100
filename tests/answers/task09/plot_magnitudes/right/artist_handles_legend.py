def plot_magnitudes(known, known_unknown, unknown_unknown):
    _, ax = plt.subplots()
    edges = np.linspace(0, torch.cat([known, known_unknown, unknown_unknown]).max().item(), 21)
    handles = []
    for g in (known, known_unknown, unknown_unknown):
        _, _, bars = ax.hist(g.numpy(), edges, alpha=.5)
        handles.append(bars[0])
    ax.set_xlabel("magnitude"); ax.set_ylabel("count")
    ax.legend(handles, ["known", "known unknown", "unknown unknown"])
    return ax
