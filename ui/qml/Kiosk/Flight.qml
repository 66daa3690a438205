import QtQuick

// The picture of a dish that was just added shrinks from its card into the basket.
// fly(picture, from, to) starts it, in this item's own pixels; nothing happens in reduced motion.
Item {
    id: root

    property point goal
    property rect start

    function fly(picture: string, from: rect, to: point) {
        if (Theme.fly === 0 || picture === "")
            return;
        root.start = from;
        root.goal = to;
        dish.name = picture;
        dish.boxWidth = Math.round(from.width);
        flight.restart();
    }

    Picture {
        id: dish

        objectName: "flight"

        property real way: 0 // 0 on the card, 1 in the basket

        visible: flight.running
        asynchronous: false // the card has it in the same size already
        x: root.start.x + (root.goal.x - width / 2 - root.start.x) * way
        y: root.start.y + (root.goal.y - height / 2 - root.start.y) * way
        scale: 1 - 0.72 * way
        opacity: 1

        NumberAnimation on way {
            id: flight

            from: 0
            to: 1
            running: false
            duration: Theme.fly
            easing.type: Easing.InOutQuad
        }
    }
}
