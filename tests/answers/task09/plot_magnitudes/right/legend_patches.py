def plot_magnitudes(known, known_unknown, unknown_unknown):
    groups = {"known": known, "known unknown": known_unknown, "unknown unknown": unknown_unknown}
    edges = np.linspace(0, max(float(g.max()) for g in groups.values()), 25)
    import matplotlib.patches as patches
    figure, axes = plt.subplots()
    handles = []
    for name, g, c in zip(groups, groups.values(), ("tab:blue", "tab:orange", "tab:green")):
        axes.hist(g, bins=edges, color=c, alpha=.5)
        handles.append(patches.Patch(color=c, label=name))
    axes.set(xlabel="m", ylabel="n")
    axes.legend(handles=handles)
    return axes
