import QtQuick

// A small word over a large sum: «4 блюда · 1 090 ₽», «Итого», «К оплате».
// In:  caption, sum, token of the sum; note under it (saving), in green.   Out: aloud (all of it in one sentence).
Column {
    id: root

    required property string caption
    required property string sum
    property string token: "price40"
    property string note: ""

    readonly property string aloud: [caption, sum, note].filter(part => part !== "").join(", ")

    Accessible.role: Accessible.StaticText
    Accessible.name: aloud

    Txt {
        visible: root.caption !== ""
        token: "label"
        font.weight: 500
        color: Theme.contrast ? Theme.ink : Theme.ink2
        text: root.caption
    }

    RollingText {
        token: root.token
        text: root.sum
    }

    Txt {
        visible: root.note !== ""
        token: "label"
        tabular: true
        font.weight: 700
        color: Theme.done
        text: root.note
    }
}
