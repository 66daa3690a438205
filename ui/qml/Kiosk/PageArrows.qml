pragma ComponentBehavior: Bound

import QtQuick

// Two arrows at the end of a page that is longer than its place: a page up, a page down. For hands that
// do not reach far, and for those who would rather tap than drag.
// In:  list (Flickable), below (how much of it the dock hides), row (height of a row, where whole rows are paged),
//      across (one beside the other, where the page is a row high).
Item {
    id: root

    required property Flickable list
    property int below: 0
    property int row: 0
    property bool across: false

    readonly property real end: list.originY + list.contentHeight - list.height
    property bool first: true
    property bool last: true

    // Not bound: an arrow that goes out may move the page, which would ask for the arrow again.
    function look() {
        first = list.contentY <= list.originY + 1;
        last = list.contentY >= end - 1;
    }

    function turn(by: int) {
        const seen = list.height - below;
        const page = row > 0 ? Math.max(1, Math.floor(seen / row)) * row : seen * 0.8;
        glide.to = Math.max(list.originY, Math.min(end, list.contentY + by * page));
        glide.restart();
    }

    objectName: "pageArrows"
    width: across ? 2 * Theme.railOfArrows : Theme.railOfArrows

    onListChanged: Qt.callLater(look)
    onEndChanged: Qt.callLater(look)
    Component.onCompleted: look()

    Connections {
        target: root.list

        function onContentYChanged() {
            Qt.callLater(root.look);
        }

        function onOriginYChanged() {
            Qt.callLater(root.look);
        }
    }

    NumberAnimation {
        id: glide

        target: root.list
        property: "contentY"
        duration: Theme.pageIn
        easing.type: Easing.OutCubic
    }

    component Arrow: StepArrow {
        property bool second: false

        x: root.across ? (second !== Theme.mirrored ? root.width - width : Theme.dp(16)) : Theme.mirrored ? Theme.dp(16) : 0
        y: root.across ? 0 : second ? root.height - height - Theme.dp(16) : Theme.dp(16)
        width: Theme.railOfArrows - Theme.dp(16)
        height: root.across ? root.height : Math.round((root.height - Theme.dp(48)) / 2)
        focusPolicy: Qt.NoFocus // keys scroll by themselves
    }

    Arrow {
        objectName: "pageUp"
        sign: "caret-up"
        available: !root.first
        text: qsTr("Up")
        onClicked: root.turn(-1)
    }

    Arrow {
        objectName: "pageDown"
        second: true
        sign: "caret-down"
        available: !root.last
        text: qsTr("Down")
        onClicked: root.turn(1)
    }
}
