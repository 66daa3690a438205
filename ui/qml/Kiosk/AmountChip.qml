pragma ComponentBehavior: Bound

import QtQuick

// One of several amounts or short options in a row («300», «Все 340», «Порция входит»).
// In:  text, detail (after the text, lighter), spoken (the same read aloud), chosen.   Out: clicked().
Tappable {
    id: root

    property string detail: ""
    property string spoken: [text, detail].filter(part => part !== "").join(", ")
    property bool chosen: false

    objectName: "amountChip"
    implicitHeight: Theme.hit(104)
    implicitWidth: Math.max(Theme.mm(20), line.implicitWidth + Theme.dp(40))
    cornerRadius: Theme.dp(28)
    Accessible.role: Accessible.RadioButton
    Accessible.checked: chosen
    Accessible.name: spoken

    background: Rectangle {
        radius: root.cornerRadius
        color: root.down ? Theme.sunk : root.chosen ? Theme.selected : Theme.surface
        border.width: root.chosen ? Theme.dp(4) : Theme.contrast ? Theme.dp(3) : Theme.line
        border.color: root.chosen ? Theme.copper : root.down ? Theme.edge : Theme.lineColor
    }

    contentItem: Item {
        implicitWidth: line.implicitWidth

        Row {
            id: line

            anchors.centerIn: parent
            spacing: Theme.dp(12)

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                visible: root.chosen
                name: "check"
                size: Theme.sized(28)
                color: Theme.copper
            }

            Txt {
                anchors.verticalCenter: parent.verticalCenter
                token: root.height > Theme.hit(92) ? "price36" : "bodyBold"
                tabular: true
                color: root.chosen ? (root.height > Theme.hit(92) ? Theme.copperDeep : Theme.ink) : Theme.ink
                wrapMode: Text.NoWrap
                text: root.text
            }

            Txt {
                anchors.verticalCenter: parent.verticalCenter
                visible: text !== ""
                token: "label"
                tabular: true
                color: Theme.ink2
                wrapMode: Text.NoWrap
                text: root.detail
            }
        }
    }
}
