// A badge of a dish by its kind: new, hit, spicy, vegan.
// In:  kind (the sign), text.
Pill {
    required property string kind

    plate: "surface"
    sign: kind
}
