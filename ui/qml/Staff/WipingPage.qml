import QtQuick
import Kiosk
import Kiosk.Core

// The screen is being wiped: nothing on it can be tapped, and it says for how long.   In:  day.   Out: ground.
FocusScope {
    id: root

    required property StaffDayViewModel day

    property int total: 1
    readonly property bool beside: !Theme.portrait
    readonly property int side: Theme.margin
    readonly property int ground: height

    objectName: "wipingPage"
    focus: true
    Accessible.role: Accessible.Pane
    Accessible.name: words.title
    Component.onCompleted: total = Math.max(1, day.wipingLeft)

    Rectangle {
        anchors.fill: parent
        color: Theme.paper
    }

    CountdownRing {
        id: ring

        objectName: "wipingRing"
        x: root.beside ? Math.round(root.width * (Theme.mirrored ? 0.25 : 0.75) - width / 2) : Math.round((root.width - width) / 2)
        y: root.beside ? Math.round((root.height - height) / 2) : Math.round(root.height * 0.56 - height / 2)
        size: Math.min(Theme.dp(640), Math.round(root.width * (root.beside ? 0.4 : 0.64)), Math.round(root.height * 0.72))
        token: "number2"
        value: root.day.wipingLeft
        total: root.total
    }

    TitleBlock {
        id: words

        x: root.beside && Theme.mirrored ? root.width - width - root.side : root.side
        y: root.beside ? Math.round((root.height - height) / 2) : Math.max(root.side, Math.round((ring.y - height) / 2))
        width: root.beside ? Math.round(root.width / 2) - root.side : root.width - 2 * root.side
        token: Theme.large || Theme.narrow ? "h1" : "hero88"
        sentenceToken: "bodyL"
        title: qsTr("Wipe the screen now")
        sentence: qsTr("Touches do nothing. Then guests have the screen again")
    }
}
