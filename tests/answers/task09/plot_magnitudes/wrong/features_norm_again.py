# Wrong: `plot_magnitudes(known, known_unknown, unknown_unknown)` crashed with IndexError: Dimension out of range
# (expected to be in range of [-1, 0], but got 1). Print the shape before that line: it has fewer dimensions.
def plot_magnitudes(known, known_unknown, unknown_unknown):
    _, ax = plt.subplots()
    groups = [g.norm(dim=1) for g in (known, known_unknown, unknown_unknown)]
    edges = np.linspace(0, torch.cat(groups).max().item(), 21)
    for g, l in zip(groups, ("known", "known unknown", "unknown unknown")):
        ax.hist(g.numpy(), edges, label=l, alpha=.5)
    ax.legend(); ax.set_xlabel("magnitude"); ax.set_ylabel("count")
    return ax
