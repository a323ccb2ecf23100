def plot_magnitudes(known, known_unknown, unknown_unknown):
    """Plot histograms of feature magnitudes."""
    def to_numpy(values):
        if isinstance(values, torch.Tensor):
            return values.detach().cpu().numpy().ravel()
        return np.asarray(values).ravel()

    groups = {"Known": to_numpy(known), "Known Unknown": to_numpy(known_unknown), "Unknown Unknown": to_numpy(unknown_unknown)}
    everything = np.concatenate(list(groups.values()))
    edges = np.linspace(0.0, float(everything.max()) * 1.05, 41)
    fig, ax = plt.subplots(figsize=(8, 5))
    colors = ["tab:green", "tab:orange", "tab:red"]
    for (label, values), color in zip(groups.items(), colors):
        ax.hist(values, bins=edges, density=True, alpha=0.5, label=label, color=color, edgecolor="black", linewidth=0.5)
    ax.set_title("Feature magnitudes")
    ax.set_xlabel(r"$\|\varphi\|_2$")
    ax.set_ylabel("Density")
    ax.grid(alpha=0.3)
    ax.legend(loc="upper right", title="group")
    fig.tight_layout()
    return ax
