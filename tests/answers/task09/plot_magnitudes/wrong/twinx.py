# Wrong: `plot_magnitudes(known, known_unknown, unknown_unknown)` has the legend ['known']; expected known, known
# unknown, unknown unknown.
def plot_magnitudes(known, known_unknown, unknown_unknown):
    _, ax = plt.subplots()
    edges = np.linspace(0, torch.cat([known, known_unknown, unknown_unknown]).max().item(), 21)
    ax.hist(known.numpy(), edges, label="known", alpha=.5)
    other = ax.twinx()
    other.hist(known_unknown.numpy(), edges, label="known unknown", alpha=.5, color="C1")
    other.hist(unknown_unknown.numpy(), edges, label="unknown unknown", alpha=.5, color="C2")
    ax.set_xlabel("magnitude"); ax.set_ylabel("count"); ax.legend(); other.legend()
    return ax
