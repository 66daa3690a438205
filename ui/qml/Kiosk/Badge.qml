// A badge of a dish by its kind: new, hit, spicy, vegan (in this order, two on a card at most).
// In:  kind.
Pill {
    required property string kind

    plate: "surface"
    sign: kind
    text: ({
        "new": qsTr("New"),
        "hit": qsTr("Popular"),
        "spicy": qsTr("Spicy"),
        "vegan": qsTr("Vegan")
    })[kind] ?? ""
}
