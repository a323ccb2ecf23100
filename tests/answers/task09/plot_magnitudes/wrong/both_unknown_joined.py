# Wrong: `plot_magnitudes(known, known_unknown, unknown_unknown)` has the legend ['known', 'unknown']; expected known,
# known unknown, unknown unknown.
def plot_magnitudes(known, known_unknown, unknown_unknown):
    _, ax = plt.subplots()
    edges = np.linspace(0, torch.cat([known, known_unknown, unknown_unknown]).max().item(), 21)
    ax.hist(known.numpy(), edges, alpha=.5, label="known")
    ax.hist(torch.cat([known_unknown, unknown_unknown]).numpy(), edges, alpha=.5, label="unknown")
    ax.set_xlabel("magnitude"); ax.set_ylabel("count"); ax.legend()
    return ax
